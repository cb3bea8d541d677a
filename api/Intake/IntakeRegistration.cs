using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Instructions;
using LeadExec.Api.Intake.Pings;
using LeadExec.Api.Intake.Posts;
using LeadExec.Api.Intake.Queue;
using LeadExec.Api.Intake.Refusals;
using LeadExec.Ports.Queue;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadExec.Api.Intake;

/// <summary>
/// Registers the receivers. The host provides IGrainFactory, ICatalogSource, IQueueGate (without one no queue is ever full), IAccessTokens, IKeyedHash, ISecretBox, IRefusedPosts,
/// ISourceAnswers and, if it is not the system's, TimeProvider.
/// </summary>
public static class IntakeRegistration
{
    public static IServiceCollection AddLeadExecIntake(this IServiceCollection services, Action<IntakeOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<IntakeOptions>().Configure(configure ?? (_ => { })).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ClientAddress>();
        services.AddSingleton<SourceAccess>();
        services.AddSingleton<SourceRateLimiter>();
        services.AddSingleton<RefusedPostQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<RefusedPostQueue>());
        services.AddHostedService<RefusedPostRetention>();
        services.AddSingleton<Refuser>();
        services.AddSingleton<ReceiverGuard>();
        services.AddSingleton<LeadSubmitter>();
        services.AddSingleton(Common);
        services.AddSingleton<PostV1>();
        services.AddSingleton<PostV2>();
        services.AddSingleton<PingRateLimiter>();
        services.AddSingleton<PingRatioWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<PingRatioWatch>());
        services.AddSingleton<PingSubmitter>();
        services.AddSingleton<PingReceiver>();
        services.AddSingleton<DuplicateReceiver>();
        services.AddSingleton<AskAgain>();
        services.TryAddSingleton<PostingSheets>();
        services.TryAddSingleton<IQueueGate, OpenQueue>();
        return services;
    }

    /// <summary>
    /// Back-pressure of the delivery queue for a process that works off no queue; before <see cref="AddLeadExecIntake"/>. The host
    /// provides IQueueMeter. Options: <c>LeadExec:Queue</c>, the same as the silos'.
    /// </summary>
    public static IServiceCollection AddLeadExecQueueWatch(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<QueueOptions>().Bind(configuration.GetSection("LeadExec:Queue")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<QueueWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<QueueWatch>());
        return services.AddSingleton<IQueueGate>(provider => provider.GetRequiredService<QueueWatch>());
    }

    private static IntakeServices Common(IServiceProvider provider) => new(
        provider.GetRequiredService<ReceiverGuard>(),
        provider.GetRequiredService<Refuser>(),
        provider.GetRequiredService<SourceAccess>(),
        provider.GetRequiredService<SourceRateLimiter>())
    {
        Addresses = provider.GetRequiredService<ClientAddress>(),
        Clock = provider.GetRequiredService<TimeProvider>(),
        Queue = provider.GetRequiredService<IQueueGate>(),
    };
}
