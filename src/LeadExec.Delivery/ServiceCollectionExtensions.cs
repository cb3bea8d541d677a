using LeadExec.Delivery.Auth;
using LeadExec.Delivery.Wire;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery;

/// <summary>Registers webhook delivery.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IDeliveryTransport"/> and <see cref="IDeliveryTester"/>. Needs an ISecretBox and logging; takes the
    /// registered <see cref="TimeProvider"/> or the system's. A wrong allow-list entry stops the start.
    /// </summary>
    public static IServiceCollection AddLeadExecDelivery(this IServiceCollection services, Action<DeliveryOptions>? configure = null)
    {
        services.AddOptions<DeliveryOptions>()
            .Configure(options => configure?.Invoke(options))
            .Validate(
                options => options.AllowedTargets.All(entry => Domain.Delivery.OutboundTarget.TryParse(entry, out _)),
                "Every entry of AllowedTargets must be host:port or CIDR:port.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IHostResolver, SystemHostResolver>();
        services.AddSingleton<OwnAddresses>();
        services.AddSingleton<OutboundAddressGuard>();
        services.AddSingleton<OutboundConnector>();
        services.AddSingleton<WireClient>();
        services.TryAddSingleton<IOAuthConnections, NoConnections>();
        services.AddSingleton<TokenEndpoint>();
        services.AddSingleton<CodeGrants>();
        services.AddSingleton<IOAuthExchange>(provider => provider.GetRequiredService<CodeGrants>());
        services.AddSingleton<TokenFetcher>();
        services.AddSingleton<TokenCache>();
        services.AddSingleton<RequestFactory>();
        services.AddSingleton<IDeliveryTransport, HttpTransport>();
        services.AddSingleton<IDeliveryTester, DeliveryTester>();
        services.AddSingleton<IResultPoster, ResultPoster>();
        services.AddSingleton<IOutboundWire, OutboundWire>();
        return services;
    }
}
