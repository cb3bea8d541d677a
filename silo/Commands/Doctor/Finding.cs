namespace LeadExec.Silo.Commands.Doctor;

/// <summary>One line of the doctor.</summary>
internal sealed record Finding(FindingLevel Level, string Subject, string Words)
{
    public static Finding Ok(string subject, string words) => new(FindingLevel.Ok, subject, words);

    public static Finding Warn(string subject, string words) => new(FindingLevel.Warn, subject, words);

    public static Finding Fail(string subject, string words) => new(FindingLevel.Fail, subject, words);

    public override string ToString() => $"{Level.ToString().ToLowerInvariant(),-5} {Subject,-16} {Words}";
}
