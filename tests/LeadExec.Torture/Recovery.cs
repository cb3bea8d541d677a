namespace LeadExec.Torture;

/// <summary>How long the product needed after a kill until it was ready again.</summary>
public readonly record struct Recovery(KillKind Kind, TimeSpan Time);
