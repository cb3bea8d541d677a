namespace LeadExec.Domain.Delivery;

/// <summary>One thing that a format does.</summary>
internal enum FormatStepKind
{
    Upper,
    Lower,
    Digits,
    Trim,
    Cut,
    DotNet,
}
