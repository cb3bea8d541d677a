namespace LeadExec.Ports.Leads;

/// <summary>A file of a lead with its bytes, sealed for <see cref="Security.Purposes.LeadFile"/>.</summary>
public sealed record StoredLeadFile(LeadFile File, byte[] Sealed)
{
    public override string ToString() => File.ToString();
}
