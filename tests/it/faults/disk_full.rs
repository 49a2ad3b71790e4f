//! The disk is full while mails leave: what can't be written down does not leave, reading goes on, and once there is room
//! again all goes on by itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use domain::Scope;
use serde_json::json;
use testing::binary::Folder;
use testing::waiting_mails::{TRADE, machine_now, mails_waiting};
use testing::{Outcome, TestApp};

use super::client::{Client, head};
use super::journal::{Relay, judge};
use super::service::{PATIENCE, Service};
use super::waiting_mails::{all_sent, message_ids};
use crate::invariants;

const MAILS: usize = 160;

/// A small disk in memory, unmounted with the value.
struct Disk(PathBuf);

impl Disk {
    /// `None`, said loudly, where this user may not mount.
    fn mounted(at: &Path, megabytes: u32) -> Outcome<Option<Self>> {
        fs::create_dir(at)?;
        let size = format!("size={megabytes}m");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(at).output()?;
        if mounted.status.success() {
            return Ok(Some(Self(at.to_owned())));
        }
        eprintln!("SKIPPED: {}: no disk to fill", String::from_utf8_lossy(&mounted.stderr).trim());
        Ok(None)
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }

    /// To the last byte.
    fn fill(&self) -> Outcome {
        let (mut file, mut size) = (fs::File::create(self.ballast())?, 1 << 16);
        while size > 0 {
            if std::io::Write::write_all(&mut file, &vec![0; size]).is_err() {
                size /= 2;
            }
        }
        Ok(())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

async fn full_for_a_while(test: &TestApp, disk: &Disk) -> Outcome {
    mails_waiting(test, MAILS).await?;
    let company = test.company("Auto Zenica", "BA-zenica").await?;
    test.drain_tasks().await?;
    let token = test.token(None, &[Scope::Read, Scope::Write]).await?;
    let mut service = Service::on(test)?;
    let relay = Relay::slow(&service.folder, 20).await?;
    service.relay(relay.port());
    let (mut serving, address) = service.serve(&[], "serve").await?;
    let some = async || Ok((relay.taken()? >= 40).then_some(()));
    serving.wait_for("some letters", PATIENCE, some).await?;
    disk.fill()?;

    let client = Client { address: address.clone(), token };
    let offer = json!({
        "organisation_id": company.id, "activity": "practical_training", "title": "Practical training", "trades": [TRADE],
    });
    let refused =
        async || Ok(client.post("/offers", Some(&offer)).await.err().map(|error| error.to_string()));
    let refused = serving.wait_for("a write is refused", PATIENCE, refused).await?;
    assert!(refused.contains("HTTP/1.1 507") || refused.contains("HTTP/1.1 503"), "{refused}");
    assert_eq!(head(&address, "/").await?.0, 200, "reading goes on");

    fs::remove_file(disk.ballast())?;
    let sent = async || all_sent(test, MAILS).await;
    serving.wait_for("all mails sent", PATIENCE, sent).await?;
    judge(&relay.letters()?, &message_ids(test).await?, 0)?;
    client.post("/offers", Some(&offer)).await?;
    serving.kill()?;
    invariants::hold(&test.app().databases, machine_now()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_goes_on_once_there_is_room() {
    let filled = async {
        let folder = Folder::fresh()?;
        let Some(disk) = Disk::mounted(&folder.path().join("disk"), 96)? else { return Ok(()) };
        let test = TestApp::sqlite_in(&disk.0).await?;
        full_for_a_while(&test, &disk).await
    };
    let filled: Outcome = filled.await;
    filled.expect("it waits for room");
}
