using LeadExec.Ports.Users;

namespace LeadExec.Api.Security;

/// <summary>Bodies of the endpoints about staff.</summary>
public static class StaffUserBodies
{
    /// <summary>POST /api/v1/staff-users.</summary>
    public sealed record InviteStaff
    {
        public required string Email { get; init; }

        public string? Name { get; init; }

        /// <summary>Administrator or staff.</summary>
        public UserRole Role { get; init; } = UserRole.Staff;

        /// <summary>Role of a member of staff (SET-08); without one all areas are open.</summary>
        public int? StaffRoleId { get; init; }

        public override string ToString() => "[invitation]";
    }

    /// <summary>PUT /api/v1/staff-users/{id}; what is absent stays.</summary>
    public sealed record ChangeStaff
    {
        /// <summary>With it goes the number of the role: without one, all areas are open to staff.</summary>
        public UserRole? Role { get; init; }

        /// <summary>Role of a member of staff (SET-08); needs that role is staff.</summary>
        public int? StaffRoleId { get; init; }

        public bool? Enabled { get; init; }
    }
}
