using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>Nobody enters a card on a page.</summary>
internal sealed class NoCardSetups : ICardSetups
{
    public Task AddAsync(CardSetupRecord setup, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<CardSetupRecord?> FindAsync(Guid setup, CancellationToken cancellationToken) => Task.FromResult<CardSetupRecord?>(null);

    public Task<CardSetupRecord?> FindAsync(PaymentProvider provider, string reference, CancellationToken cancellationToken) => Task.FromResult<CardSetupRecord?>(null);

    public Task DoneAsync(Guid setup, CancellationToken cancellationToken) => Task.CompletedTask;
}
