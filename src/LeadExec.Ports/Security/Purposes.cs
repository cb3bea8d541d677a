namespace LeadExec.Ports.Security;

/// <summary>Purposes of keyed hashes and sealed bytes that more than one place uses.</summary>
public static class Purposes
{
    /// <summary>Hash of a duplicate key text (QUAL-10).</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>Hash of a canonical phone number, for exact search.</summary>
    public const string SearchPhone = "search-phone";

    /// <summary>Hash of an e-mail address in lower case, for exact search.</summary>
    public const string SearchEmail = "search-email";

    /// <summary>Seals the exchange with a buyer, as written by <c>ExchangeJson</c> (DELV-83).</summary>
    public const string Exchange = "exchange";

    /// <summary>Hash of an order id that a source got for a ping (FM-39).</summary>
    public const string OrderToken = "ping-order";

    /// <summary>Hash of a pinged value, with its campaign and field, to see whether the post changed it (E-23).</summary>
    public const string PingField = "ping-field";

    /// <summary>Hash over what a ping said, to know it again when it is repeated.</summary>
    public const string PingFingerprint = "ping-fingerprint";

    /// <summary>Seals the bids of a ping with the buyers' references.</summary>
    public const string PingBids = "ping-bids";

    /// <summary>Seals the pieces of a file made from a list.</summary>
    public const string Export = "export";

    /// <summary>Seals a file of a lead (LEAD-10).</summary>
    public const string LeadFile = "lead-file";
}
