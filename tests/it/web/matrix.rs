//! Who may open which page and send which form: every address of the router, asked by everybody, against the table
//! beside this file. A page that is missing here fails.

mod requests;
mod roles;

use testing::{Outcome, Reply, TestApp, on_both};

use roles::{ROLES, World};

const TABLE: &str = include_str!("matrix.csv");

/// What an answer comes to: its status, and where it leads if that is where one signs in.
fn outcome(reply: &Reply) -> String {
    let to = reply.headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default();
    match (reply.status.as_u16(), to) {
        (303, to) if to.starts_with("/sign-in/second") => "second factor".to_owned(),
        (303, to) if to.starts_with("/sign-in?to=") => "sign in".to_owned(),
        (303, to) if to.starts_with("/account/confirm") => "confirm".to_owned(),
        (status, _) => status.to_string(),
    }
}

/// A page without what differs from request to request: its number, and its own address in the links to other languages.
fn body(reply: &Reply, path: &str) -> String {
    let number = reply.headers.get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    reply.body.replace(number, "").replace(path, "")
}

async fn row(world: &World<'_>, method: &str, path: &str) -> Outcome<String> {
    let missing = || format!("{method} {path} has no request in this test");
    let mut cells = vec![format!("{method} {path}")];
    let mut foreign = None;
    // Whose things these are, and who is not meant to see them.
    let (whose, others) = match path {
        "/verification/{id}" => ("coordinator here", "coordinator elsewhere"),
        _ => ("own", "other"),
    };
    for role in ROLES {
        let request = requests::of(world, method, path).await?.ok_or_else(missing)?;
        let reply = world.ask(role, method, &request).await?;
        if role == others && reply.status == 404 {
            foreign = Some(body(&reply, &request.path));
        }
        cells.push(outcome(&reply));
    }
    // What nobody has looks the same as what is another's.
    let request = requests::of(world, method, path).await?.ok_or_else(missing)?;
    let unknown = request.unknown();
    cells.push(match unknown {
        Some(unknown) => {
            let reply = world.ask(whose, method, &unknown).await?;
            if let Some(foreign) = foreign {
                assert_eq!(
                    body(&reply, &unknown.path),
                    foreign,
                    "{method} {path}: another's and nobody's differ"
                );
            }
            outcome(&reply)
        }
        None => "-".to_owned(),
    });
    Ok(cells.join(","))
}

#[tokio::test]
async fn everybody_opens_and_sends_what_the_table_says() -> Outcome {
    on_both(async |test: TestApp| -> Outcome {
        let world = World::new(&test).await?;
        let mut found = vec![format!("address,{},unknown", ROLES.join(","))];
        let addresses = web::addresses();
        assert!(addresses.len() > 60, "{}", addresses.len());
        for (method, path) in addresses {
            found.push(row(&world, method, path).await?);
        }
        let expected: Vec<&str> = TABLE.lines().collect();
        assert_eq!(found, expected, "in full:\n{}", found.join("\n"));
        Ok(())
    })
    .await
}
