namespace LeadExec.Silo.Commands.Doctor;

/// <summary>How bad a finding is.</summary>
internal enum FindingLevel
{
    Ok,

    /// <summary>Works, but somebody should look.</summary>
    Warn,

    /// <summary>The product does not start, or loses what it promised to keep.</summary>
    Fail,
}
