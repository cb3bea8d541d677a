namespace LeadExec.Domain.LeadTypes;

/// <summary>A mistake in a definition (lead type, criteria): a JSON pointer into the definition and words for the administrator.</summary>
public sealed record DefinitionError(string Path, string Message);
