namespace LeadExec.Domain.Notices;

/// <summary>One fact of a letter.</summary>
public sealed record LetterRow(string Label, string Value);
