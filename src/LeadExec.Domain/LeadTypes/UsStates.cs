namespace LeadExec.Domain.LeadTypes;

/// <summary>US states, the district, territories and military post codes (LT-34): code and full name.</summary>
public static class UsStates
{
    private static readonly RegionTable Table = new(
        """
        AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia
        FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine
        MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada
        NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon
        PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia
        WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam|MP Northern Mariana Islands
        PR Puerto Rico|VI Virgin Islands|AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific
        """);

    /// <summary>Full names by code, in order of code.</summary>
    public static IReadOnlyDictionary<string, string> Names => Table.Names;

    /// <summary>The code of a code or full name in any case; null when it is neither.</summary>
    public static string? CodeOf(string codeOrName) => Table.CodeOf(codeOrName);
}
