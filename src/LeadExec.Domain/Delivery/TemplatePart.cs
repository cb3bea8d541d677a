namespace LeadExec.Domain.Delivery;

/// <summary>A literal, or a tag when <see cref="Tag"/> is set.</summary>
internal readonly record struct TemplatePart(string Literal, string? Tag, bool InsideJsonString);
