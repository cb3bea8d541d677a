namespace LeadExec.Api.Documents;

/// <summary>Where the shape of a letter comes from.</summary>
internal enum PdfFace
{
    /// <summary>A font that every reader has, in its own 8-bit code.</summary>
    Standard = 0,

    /// <summary>A font of ours, of which the document carries the letters that it shows.</summary>
    Embedded = 1,

    /// <summary>Fonts that readers bring along or find on the machine: nothing of them is in the document. The code is UTF-16.</summary>
    Chinese = 2,

    Japanese = 3,

    Korean = 4,
}
