namespace LeadExec.BuyerSimulator;

/// <summary>How the exchange itself goes wrong.</summary>
public enum BuyerFault
{
    None,

    /// <summary>Reads the request and never answers.</summary>
    Hang,

    /// <summary>Answers the head at once and the body one byte at a time.</summary>
    Drip,

    /// <summary>A body without end.</summary>
    Endless,

    /// <summary>Resets the connection without reading the body.</summary>
    ResetBeforeRead,

    /// <summary>Reads the body, then resets.</summary>
    ResetAfterRead,

    /// <summary>Resets in the middle of the answer's body.</summary>
    ResetMidAnswer,

    /// <summary>Announces more bytes than it sends.</summary>
    WrongLength,

    /// <summary>Bytes that are no text in any encoding.</summary>
    Garbage,

    /// <summary>An acceptance with bytes that are not UTF-8 in it.</summary>
    InvalidUtf8,

    /// <summary>The words of an acceptance and of a refusal in one answer.</summary>
    BothTexts,

    /// <summary>A header of more than 64 KB.</summary>
    HugeHeader,

    /// <summary>A compressed body that nobody asked for.</summary>
    Gzip,
}
