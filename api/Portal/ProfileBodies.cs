using LeadExec.Ports.Portal;

namespace LeadExec.Api.Portal;

/// <summary>Requests and answers about a client's profile and its users.</summary>
public static class ProfileBodies
{
    /// <summary>The signed-in user and its client.</summary>
    public sealed record Profile
    {
        public required string UserEmail { get; init; }

        /// <summary>Looks after the client's contact data and its other users.</summary>
        public required bool Admin { get; init; }

        public required string CompanyName { get; init; }

        public required Contact Contact { get; init; }

        public override string ToString() => "[profile]";
    }

    /// <summary>Whom the seller writes to; the address of invoices and notices.</summary>
    public sealed record Contact
    {
        public string? FirstName { get; init; }

        public string? LastName { get; init; }

        public string? Email { get; init; }

        /// <summary>An e-mail for each new lead, with a link that opens it; absent in a request: stays as it is.</summary>
        public bool? TellNewLeads { get; init; }

        public override string ToString() => "[contact]";
    }

    /// <summary>The client's users.</summary>
    public sealed record Team(IReadOnlyList<Member> Items);

    public sealed record Member
    {
        public required int Id { get; init; }

        public required string Email { get; init; }

        public required bool Admin { get; init; }

        public required bool Enabled { get; init; }

        /// <summary>Which leads it sees; who looks after the others sees all.</summary>
        public required PortalSees Sees { get; init; }

        /// <summary>The user above.</summary>
        public int? ReportsTo { get; init; }

        /// <summary>The user who asks.</summary>
        public required bool Self { get; init; }

        public override string ToString() => $"[user {Id}]";
    }

    /// <summary>A new user of the client.</summary>
    public sealed record Invite
    {
        public required string Email { get; init; }

        /// <summary>May look after the others too.</summary>
        public bool Admin { get; init; }

        public override string ToString() => "[invitation]";
    }

    /// <summary>What absent members say stays as it is.</summary>
    public sealed record Rights
    {
        public bool? Admin { get; init; }

        public bool? Enabled { get; init; }

        /// <summary>Which leads it sees: all, those given to it, or also those of everybody below.</summary>
        public PortalSees? Sees { get; init; }

        /// <summary>The user above; 0: nobody.</summary>
        public int? ReportsTo { get; init; }
    }

    /// <summary>Whom a lead is given to.</summary>
    public sealed record Assignee
    {
        /// <summary>A user of the client; absent: nobody.</summary>
        public int? UserId { get; init; }
    }
}
