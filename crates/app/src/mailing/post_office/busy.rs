//! Which mails this process is busy with, whatever their leases say: a clock that jumps ends leases that nobody left.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::MailId;

/// The mails that the drains of one process hold.
#[derive(Debug, Default)]
pub(super) struct Busy(Mutex<BTreeSet<MailId>>);

/// Some of them, until it is dropped.
pub(super) struct Held<'a> {
    busy: &'a Busy,
    mails: Vec<MailId>,
}

impl Busy {
    pub(super) fn all(&self) -> Vec<MailId> {
        self.mails().iter().copied().collect()
    }

    pub(super) fn hold(&self, mails: &[MailId]) -> Held<'_> {
        self.mails().extend(mails);
        Held { busy: self, mails: mails.to_vec() }
    }

    fn mails(&self) -> MutexGuard<'_, BTreeSet<MailId>> {
        // A panic while it is held cannot leave half a set.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        let mut busy = self.busy.mails();
        for mail in &self.mails {
            busy.remove(mail);
        }
    }
}
