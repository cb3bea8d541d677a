namespace LeadExec.Ports.Settings;

/// <summary>Outcome of a save. Nothing was written unless it is <see cref="Saved"/>.</summary>
public enum SettingStatus
{
    Saved = 0,

    /// <summary>The settings do not fit together; see the errors.</summary>
    Invalid = 1,

    /// <summary>Somebody changed the setting after the version that the change was made from.</summary>
    Stale = 2,

    /// <summary>No live setting has this number.</summary>
    NotFound = 3,

    /// <summary>The wished number is taken, or an archived setting has it.</summary>
    NumberTaken = 4,
}
