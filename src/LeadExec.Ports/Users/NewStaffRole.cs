namespace LeadExec.Ports.Users;

/// <summary>A role to add, or what a role becomes.</summary>
/// <param name="Name">Differs from the names of all others, whatever their case.</param>
/// <param name="Rights">What it allows.</param>
/// <param name="ChangedBy">Who asked.</param>
public sealed record NewStaffRole(string Name, StaffRights Rights, string ChangedBy);
