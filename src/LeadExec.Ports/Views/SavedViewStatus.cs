namespace LeadExec.Ports.Views;

/// <summary>What became of a view that was to be saved.</summary>
public enum SavedViewStatus
{
    Saved = 0,

    /// <summary>The person has no view of that number.</summary>
    NotFound = 1,

    /// <summary>Another view of the person for the list has the name.</summary>
    NameTaken = 2,

    /// <summary>The person has as many views of the list as are allowed.</summary>
    TooMany = 3,
}
