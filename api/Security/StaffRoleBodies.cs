using LeadExec.Ports.Users;

namespace LeadExec.Api.Security;

/// <summary>Bodies of the endpoints about roles of staff.</summary>
public static class StaffRoleBodies
{
    /// <summary>A role of staff (SET-08, SET-09).</summary>
    public sealed record Role
    {
        public required int Id { get; init; }

        public required string Name { get; init; }

        public required StaffRights Rights { get; init; }

        /// <summary>A change names the version that it replaces.</summary>
        public required int Version { get; init; }

        /// <summary>How many people have it.</summary>
        public required int People { get; init; }
    }

    /// <summary>All roles in order of name, at most 100.</summary>
    public sealed record Roles(IReadOnlyList<Role> Items);

    /// <summary>POST /api/v1/staff-roles.</summary>
    public sealed record NewRole
    {
        /// <summary>At most 100 characters, differs from all others.</summary>
        public string Name { get; init; } = "";

        public StaffRights Rights { get; init; } = new();
    }

    /// <summary>PUT /api/v1/staff-roles/{id}.</summary>
    public sealed record RoleChange
    {
        public string Name { get; init; } = "";

        public StaffRights Rights { get; init; } = new();

        /// <summary>The version that is replaced.</summary>
        public int Version { get; init; }
    }
}
