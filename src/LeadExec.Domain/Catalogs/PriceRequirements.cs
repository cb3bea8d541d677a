using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// What a sale has to bring (CLNT-29, E-66), tested with the bid or else the delivery account's price before anything is posted.
/// All that are set must hold (F-19); none is set by default.
/// </summary>
public sealed record PriceRequirements
{
    public static PriceRequirements None { get; } = new();

    /// <summary>Least price; null asks for none.</summary>
    public Money? Revenue { get; init; }

    /// <summary>Least price minus what the source is paid (F-03); null asks for none.</summary>
    public Money? Profit { get; init; }

    /// <summary>Least profit in percent of the price (F-04), 0 to 100 with at most two decimals; null asks for none.</summary>
    public decimal? ProfitPercent { get; init; }

    /// <summary>Nothing is asked for.</summary>
    public bool IsEmpty() => this == None;
}
