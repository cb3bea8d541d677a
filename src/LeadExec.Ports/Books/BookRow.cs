namespace LeadExec.Ports.Books;

/// <summary>Key of one limited thing: the kind, and the number of the campaign, client (wallet, caps), order or delivery account.</summary>
public readonly record struct BookRow(BookKind Kind, long Id);
