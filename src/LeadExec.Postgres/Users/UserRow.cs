using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Postgres.Users;

/// <summary>A row of app_user as Dapper reads it.</summary>
internal sealed record UserRow(int Id, string Email, string? Name, string PasswordHash, string Role, int? ClientId, DateTime CreatedAt, bool Disabled, bool PortalAdmin, int? StaffRoleId)
{
    public const string Columns = """
        id, email, name, password_hash as PasswordHash, role, client_id as ClientId, created_at as CreatedAt, disabled_at is not null as Disabled,
        portal_admin as PortalAdmin, staff_role_id as StaffRoleId
        """;

    public static string RoleName(UserRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    public static UserRole RoleOf(string name) => Enum.Parse<UserRole>(name, ignoreCase: true);

    public static ClientId? ClientOf(int? id) => id is { } value ? new ClientId(value) : null;

    public static StaffRoleId? RoleIdOf(int? id) => id is { } value ? new StaffRoleId(value) : null;

    public static string EmailKey(string email) => email.Trim().ToLowerInvariant();

    public UserAccount ToUser() => new()
    {
        Id = new UserId(Id),
        Email = Email,
        Name = Name,
        Role = RoleOf(Role),
        ClientId = ClientOf(ClientId),
        PasswordHash = PasswordHash,
        CreatedAt = new DateTimeOffset(CreatedAt, TimeSpan.Zero),
        Disabled = Disabled,
        StaffRoleId = RoleIdOf(StaffRoleId),
        PortalAdmin = PortalAdmin && ClientId is not null,
    };
}
