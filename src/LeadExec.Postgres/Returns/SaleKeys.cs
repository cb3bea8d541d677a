namespace LeadExec.Postgres.Returns;

/// <summary>What never changes about a sale: a row of <see cref="ReturnSql.Keys"/>.</summary>
internal sealed class SaleKeys
{
    public Guid LeadId { get; init; }

    public int ClientId { get; init; }

    public int? OrderId { get; init; }

    public int CampaignId { get; init; }

    public int LeadTypeId { get; init; }
}
