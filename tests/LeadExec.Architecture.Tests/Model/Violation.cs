namespace LeadExec.Architecture.Tests.Model;

/// <summary>A broken rule.</summary>
/// <param name="Rule">Short name of the rule.</param>
/// <param name="Path">File or project.</param>
/// <param name="Subject">What in it, without numbers that change with every edit, so that it can stand in the ratchet file.</param>
/// <param name="Detail">For people: what is wrong.</param>
internal sealed record Violation(string Rule, string Path, string Subject, string Detail)
{
    internal string Key => $"{Rule}|{Path}|{Subject}";

    public override string ToString() => $"{Key}  ({Detail})";
}
