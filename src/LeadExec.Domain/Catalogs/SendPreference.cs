namespace LeadExec.Domain.Catalogs;

/// <summary>How many members of an exclusive group may get one lead (DIST-37).</summary>
public enum SendPreference
{
    OneItem = 0,

    /// <summary>As many as the campaign's maximum delivery count allows.</summary>
    SeveralItems = 1,
}
