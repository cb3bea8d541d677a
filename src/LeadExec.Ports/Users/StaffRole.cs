using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>A role that members of staff are given (SET-08, SET-09). Administrators and staff without a role have built-in ones.</summary>
public sealed record StaffRole
{
    /// <summary>Most roles of an installation.</summary>
    public const int Most = 100;

    /// <summary>Longest name.</summary>
    public const int MaximumName = 100;

    public required StaffRoleId Id { get; init; }

    public required string Name { get; init; }

    public required StaffRights Rights { get; init; }

    /// <summary>Counts up with each change; a change names the one that it replaces.</summary>
    public required int Version { get; init; }

    /// <summary>How many people have it.</summary>
    public int People { get; init; }
}
