using System.Collections.Concurrent;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Auth;

/// <summary>
/// Tokens by delivery method (E-70, FM-55): one fetch at a time per method, shared by all that wait; a failure is shared for a
/// few seconds; a buyer's 401 renews a token once per generation and at most once a minute, so that a wrong password never
/// becomes a lock-out storm.
/// </summary>
internal sealed class TokenCache(TokenFetcher fetcher, IOptions<DeliveryOptions> options, TimeProvider time)
{
    private const int MaximumMethods = 10_000;
    private readonly ConcurrentDictionary<DeliveryMethodId, TokenSlot> slots = new();

    /// <summary>The current token, fetched when there is none. The wait ends with the token; the fetch goes on for others.</summary>
    public Task<TokenGrant> GetAsync(DeliveryMethodId method, OAuthSettings settings, CancellationToken cancellationToken)
    {
        var slot = Slot(method);
        lock (slot)
        {
            if (slot.Current is null || slot.Settings != settings || IsOver(slot))
            {
                Fetch(slot, method, settings, stale: null);
            }

            return slot.Current!.WaitAsync(cancellationToken);
        }
    }

    /// <summary>After a 401 with the token of <paramref name="generation"/>: another token, or null when it is too early for one.</summary>
    public Task<TokenGrant>? Renew(DeliveryMethodId method, OAuthSettings settings, int generation, CancellationToken cancellationToken)
    {
        var slot = Slot(method);
        lock (slot)
        {
            if (slot.Generation == generation && slot.Settings == settings)
            {
                if (time.GetUtcNow() < slot.NoRenewalBefore)
                {
                    return null;
                }

                slot.NoRenewalBefore = time.GetUtcNow().AddSeconds(options.Value.TokenRenewalSeconds);
                Fetch(slot, method, settings, slot.Token);
            }

            return slot.Current?.WaitAsync(cancellationToken);
        }
    }

    private TokenSlot Slot(DeliveryMethodId method)
    {
        if (slots.Count > MaximumMethods)
        {
            // Losing tokens costs a fetch each; growing without bound would cost the process.
            slots.Clear();
        }

        return slots.GetOrAdd(method, _ => new TokenSlot());
    }

    private bool IsOver(TokenSlot slot) => slot.Current!.IsCompleted && time.GetUtcNow() >= slot.UsableUntil;

    private void Fetch(TokenSlot slot, DeliveryMethodId method, OAuthSettings settings, string? stale)
    {
        var generation = ++slot.Generation;
        slot.Settings = settings;

        // Off the caller's scheduler: the fetch belongs to all that wait for it, not to the grain that happened to ask first.
        slot.Current = Task.Run(async () =>
        {
            var grant = await fetcher.FetchAsync(method, settings, stale) with { Generation = generation };
            lock (slot)
            {
                if (slot.Generation == generation)
                {
                    slot.Token = grant.Token;
                    slot.UsableUntil = grant.Token is null ? time.GetUtcNow().AddSeconds(grant.LookAgain ? 0 : options.Value.TokenFailureSeconds) : grant.UsableUntil;
                }
            }

            return grant;
        });
    }
}
