using LeadExec.Payments.Charging;
using LeadExec.Ports.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Payments;

/// <summary>Registers the payment providers.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPaymentGateways"/> and what runs payments over them. Needs an IOutboundWire, an ISecretBox, an ICatalogSource, a TimeProvider and logging.</summary>
    public static IServiceCollection AddLeadExecPayments(this IServiceCollection services, Action<PaymentsOptions>? configure = null)
    {
        services.AddOptions<PaymentsOptions>().Configure(options => configure?.Invoke(options))
            .Validate(options => options.TimeoutSeconds is >= 1 and <= 120, "TimeoutSeconds is between 1 and 120.");
        services.AddSingleton<IPaymentGateways, PaymentGateways>();
        return services.AddLeadExecCharging();
    }
}
