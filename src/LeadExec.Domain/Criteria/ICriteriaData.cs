namespace LeadExec.Domain.Criteria;

/// <summary>What criteria ask beyond the lead itself. Null answers mean unknown.</summary>
public interface ICriteriaData
{
    /// <summary>Whether the place of a criterion is known. A criterion about an unknown place cannot run.</summary>
    bool IsKnownPlace(string place);

    /// <summary>
    /// Great-circle miles from a lead's postal code to a place (F-25); null when either is unknown. A lead whose own place is
    /// unknown is near to nothing (E-47): it fails the test like a blank value does.
    /// </summary>
    decimal? MilesBetween(string postalCode, string place);

    /// <summary>Whether a value is in a distribution list (DIST-41); null when there is no such list.</summary>
    bool? IsInDistributionList(string list, string value);

    /// <summary>What people call the list; its own text when there is no such list.</summary>
    string NameOfList(string list);
}
