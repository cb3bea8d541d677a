namespace LeadExec.Domain.Criteria;

/// <summary>Knows no place and no list.</summary>
public sealed class NoCriteriaData : ICriteriaData
{
    private NoCriteriaData()
    {
    }

    public static NoCriteriaData Instance { get; } = new();

    public bool IsKnownPlace(string place) => false;

    public decimal? MilesBetween(string postalCode, string place) => null;

    public bool? IsInDistributionList(string list, string value) => null;

    public string NameOfList(string list) => list;
}
