using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>Whom entries are about: one client, or one source. Every entry is about exactly one of them.</summary>
public readonly record struct BookParty
{
    private BookParty(string ledger) => Ledger = ledger;

    /// <summary>Its account in the journal: <c>client:7</c>, <c>payable:3</c>.</summary>
    public string Ledger { get; }

    public static BookParty Of(ClientId client) => new($"client:{client}");

    public static BookParty Of(LeadSourceId source) => new($"payable:{source}");
}
