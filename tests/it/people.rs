//! People and the front door, told as stories: a browser without scripts, its cookies, and the mails that it opens.

mod account;
mod another_device;
mod answers;
mod browser;
mod claim;
mod colleagues;
mod coordinator;
mod erasure;
mod guessing;
mod in_use;
mod registration;
mod retention;
