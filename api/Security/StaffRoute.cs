using LeadExec.Ports.Users;

namespace LeadExec.Api.Security;

/// <summary>What a route asks of staff.</summary>
/// <param name="Route">Method and path below /api/v1, parameters without their kinds.</param>
/// <param name="Area">Area of the right; null: any member of staff.</param>
/// <param name="Level">How far the right must go.</param>
/// <param name="Power">A right beside that of the area.</param>
/// <param name="Scope">How it keeps to a role's data filter.</param>
internal sealed record StaffRoute(string Route, StaffArea? Area, StaffLevel Level, StaffPower? Power, DataScope Scope)
{
    /// <summary>Whether the rights open the route; not yet for whose data.</summary>
    public bool IsOpenTo(StaffRights rights) =>
        (Area is not { } area || rights.Allows(area, Level))
        && (Power is not { } power || rights.Allows(power))
        && (Scope != DataScope.Whole || rights.Data.ShowsAll());
}
