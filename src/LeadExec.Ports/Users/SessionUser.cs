using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>Who a live session belongs to, read fresh with every request.</summary>
public sealed record SessionUser(UserId Id, UserRole Role, ClientId? ClientId, DateTimeOffset ExpiresAt);
