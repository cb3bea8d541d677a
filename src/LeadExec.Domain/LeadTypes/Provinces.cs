namespace LeadExec.Domain.LeadTypes;

/// <summary>Canadian provinces and territories (LT-35): code and full name.</summary>
public static class Provinces
{
    private static readonly RegionTable Table = new(
        """
        AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia
        NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon
        """,
        ("Québec", "QC"),
        ("Newfoundland", "NL"));

    /// <summary>Full names by code, in order of code.</summary>
    public static IReadOnlyDictionary<string, string> Names => Table.Names;

    /// <summary>The code of a code or full name in any case; null when it is neither.</summary>
    public static string? CodeOf(string codeOrName) => Table.CodeOf(codeOrName);
}
