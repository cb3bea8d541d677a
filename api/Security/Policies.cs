using System.Globalization;
using System.Security.Claims;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Authorization;

namespace LeadExec.Api.Security;

/// <summary>Who may do what, and who is asking.</summary>
public static class Policies
{
    /// <summary>Staff and administrators whose role allows the route, as <see cref="StaffRoutes"/> says.</summary>
    public const string Staff = "staff";

    /// <summary>Administrators: people and credentials.</summary>
    public const string Administrator = "administrator";

    /// <summary>Users of a client's portal; every query behind it takes <see cref="PortalClient"/>.</summary>
    public const string Portal = "portal";

    /// <summary>Anybody with a live session.</summary>
    public const string SignedIn = "signedIn";

    internal const string ClientClaim = "client";

    /// <summary>The one client whose data the signed-in portal user may see.</summary>
    /// <exception cref="InvalidOperationException">The endpoint does not require <see cref="Portal"/>.</exception>
    public static ClientId PortalClient(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var claim = user.FindFirstValue(ClientClaim) ?? throw new InvalidOperationException("The endpoint does not require a portal user.");
        return new ClientId(int.Parse(claim, CultureInfo.InvariantCulture));
    }

    /// <summary>Number of the signed-in person.</summary>
    public static UserId SignedInUser(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var claim = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("The endpoint does not require a session.");
        return new UserId(int.Parse(claim, CultureInfo.InvariantCulture));
    }

    /// <summary>What the role of the signed-in person allows, and of whose data; nothing when nobody is signed in.</summary>
    internal static StaffRights Rights(this ClaimsPrincipal user) => (user.Identity as StaffIdentity)?.Rights ?? new StaffRights();

    /// <summary>Whether prices and other figures of money are answered: not to a role without the area money (E-87).</summary>
    internal static bool SeesMoney(this ClaimsPrincipal user) => !user.IsInRole(nameof(UserRole.Staff)) || user.Rights().Allows(StaffArea.Money, StaffLevel.View);

    /// <summary>The signed-in person as history and audit name it: "user/7".</summary>
    public static string Actor(this ClaimsPrincipal user) => $"user/{user.SignedInUser()}";

    internal static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Staff, policy => policy.RequireRole(nameof(UserRole.Administrator), nameof(UserRole.Staff)).AddRequirements(new StaffRightRequirement()));
        options.AddPolicy(Administrator, policy => policy.RequireRole(nameof(UserRole.Administrator)));
        options.AddPolicy(Portal, policy => policy.RequireRole(nameof(UserRole.Client)).RequireClaim(ClientClaim));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
    }
}
