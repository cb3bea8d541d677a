using LeadExec.Ports.Users;

namespace LeadExec.Api.Security;

/// <summary>Answers of the endpoints about people.</summary>
public static class AccountReplies
{
    /// <summary>A person, as shown to that person and to staff.</summary>
    public sealed record Person
    {
        public required int Id { get; init; }

        public required string Email { get; init; }

        public string? Name { get; init; }

        public required UserRole Role { get; init; }

        /// <summary>Number of the role of a member of staff who has one (SET-08).</summary>
        public int? StaffRoleId { get; init; }

        /// <summary>Present for portal users.</summary>
        public int? ClientId { get; init; }

        public bool Disabled { get; init; }

        /// <summary>In a client's list of portal users: further clients whose leads it sees.</summary>
        public IReadOnlyList<int>? OtherClientIds { get; init; }
    }

    /// <summary>The signed-in person.</summary>
    public sealed record Self
    {
        public required int Id { get; init; }

        public required string Email { get; init; }

        public string? Name { get; init; }

        public required UserRole Role { get; init; }

        /// <summary>Present for portal users.</summary>
        public int? ClientId { get; init; }

        /// <summary>What the role of a member of staff allows (SET-08), and of whose data (SET-09).</summary>
        public StaffRights? Rights { get; init; }
    }

    /// <summary>Persons without pages; there are at most 200.</summary>
    public sealed record People(IReadOnlyList<Person> Items);

    /// <summary>How a person is called: by name, or by e-mail address without one.</summary>
    public sealed record PersonName(int Id, string Name);

    /// <summary>A link that works once; it is shown only now.</summary>
    public sealed record OneTimeLink(string Token, string Path, int LifetimeHours);

    /// <summary>Whom a link is for.</summary>
    public sealed record LinkTarget(string Email);

    /// <summary>Whether the installation still waits for its first administrator.</summary>
    public sealed record SetupState(bool Open);

    internal static Person Show(UserAccount user) => new()
    {
        Id = user.Id.Value,
        Email = user.Email,
        Name = user.Name,
        Role = user.Role,
        StaffRoleId = user.StaffRoleId?.Value,
        ClientId = user.ClientId?.Value,
        Disabled = user.Disabled,
    };
}
