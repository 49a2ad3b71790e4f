//! Why a file can't be read as a table at all.

use crate::RowProblem;

/// Why a file can't be read as a table at all, or does not fit its mapping.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Nothing is in it.
    #[error("the file is empty: its first line must hold the headings")]
    Empty,
    /// The system does not give it, or the workbook is damaged.
    #[error("the file can't be read: {0}")]
    Unreadable(String),
    /// It is text in an encoding that we don't know.
    #[error("the file is neither UTF-8 nor Windows-1250: save it as \"CSV UTF-8\"")]
    Encoding,
    /// It is a workbook of Excel 97, or one behind a password.
    #[error(
        "the file is a workbook of the old format (.xls) or behind a password: open it and save it without a \
         password as \"Excel Workbook (.xlsx)\""
    )]
    OldWorkbook,
    /// It is an OpenDocument workbook.
    #[error("the file is an OpenDocument workbook (.ods): open it and save it as \"Excel 2007-365 (.xlsx)\"")]
    OpenDocument,
    /// It is a binary workbook.
    #[error("the file is a binary workbook (.xlsb): open it and save it as \"Excel Workbook (.xlsx)\"")]
    BinaryWorkbook,
    /// It is an archive, and no workbook.
    #[error("the file is an archive, and no workbook: import the files in it one by one, as CSV or XLSX")]
    Archive,
    /// It is called a workbook, and is none.
    #[error(
        "the file is called .xlsx and is no workbook: save it as \"Excel Workbook (.xlsx)\" where it was made; if it is \
         CSV, call it .csv"
    )]
    NoWorkbook,
    /// It would be too large unpacked.
    #[error("the workbook is larger than {limit_mib} MiB when unpacked: save its sheet as \"CSV UTF-8\"")]
    TooLarge {
        /// The limit in MiB.
        limit_mib: u64,
    },
    /// The workbook has no sheet of the name that the mapping gives.
    #[error("the workbook has no sheet `{name}`; its sheets are: {sheets}")]
    NoSheet {
        /// The name.
        name: String,
        /// The sheets that there are.
        sheets: String,
    },
    /// The headings can't be read.
    #[error("line {}: the headings can't be read: {}: {}", .0.line, .0.reason, .0.mend)]
    Headings(RowProblem),
    /// The file lacks columns.
    #[error("the file has no column {missing}; its columns are: {headings}")]
    MissingColumns {
        /// The headings that are missing, each with what it is for.
        missing: String,
        /// The headings that the file has.
        headings: String,
    },
    /// Two columns have the heading that the mapping needs.
    #[error("the columns {first} and {second} are both called `{heading}`: give one of them another heading")]
    DuplicateHeading {
        /// The heading.
        heading: String,
        /// The first column's letters, as a spreadsheet shows them.
        first: String,
        /// The second column's letters.
        second: String,
    },
    /// The mapping asks for a value that no column of the file has.
    #[error("the file does not say `{field}`: set it, like --set {field}=...")]
    NotSet {
        /// The field.
        field: String,
    },
}

impl From<zip::result::ZipError> for OpenError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Unreadable(error.to_string())
    }
}

impl From<std::io::Error> for OpenError {
    fn from(error: std::io::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}
