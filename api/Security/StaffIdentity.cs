using System.Security.Claims;
using LeadExec.Ports.Users;

namespace LeadExec.Api.Security;

/// <summary>A signed-in person with what the role allows, as it was when the request came.</summary>
internal sealed class StaffIdentity(IEnumerable<Claim> claims, string scheme, StaffRights rights)
    : ClaimsIdentity(claims, scheme, ClaimTypes.NameIdentifier, ClaimTypes.Role)
{
    public StaffRights Rights => rights;
}
