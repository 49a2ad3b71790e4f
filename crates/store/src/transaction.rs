//! An open transaction.

use crate::{Executor, StoreError};

/// An open transaction that writes. Dropped without [`commit`](Self::commit) it is rolled back.
pub struct Transaction {
    executor: Executor<'static>,
}

impl Transaction {
    pub(crate) fn new(transaction: sea_orm::DatabaseTransaction) -> Self {
        Self { executor: Executor::OwnedTransaction(transaction) }
    }

    /// What the functions of this crate take.
    pub fn db(&self) -> &Executor<'static> {
        &self.executor
    }

    /// Makes everything done in it last.
    ///
    /// # Errors
    ///
    /// When the database can't; then nothing has happened, unless the connection broke during the commit.
    pub async fn commit(self) -> Result<(), StoreError> {
        if let Executor::OwnedTransaction(transaction) = self.executor {
            transaction.commit().await?;
        }
        Ok(())
    }
}
