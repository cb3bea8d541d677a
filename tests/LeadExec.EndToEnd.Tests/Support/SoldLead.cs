namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>A lead with its money and its buyers.</summary>
internal sealed record SoldLead
{
    public short Validity { get; init; }

    public short Reason { get; init; }

    public decimal Cost { get; init; }

    public bool Test { get; init; }

    public Guid? Original { get; init; }

    public short Stage { get; init; }

    public decimal Revenue { get; init; }

    public int[] Clients { get; init; } = [];

    public int Attempts { get; init; }

    public decimal Profit => Revenue - Cost;
}
