using LeadExec.Grains.Leads;
using LeadExec.Grains.Queue;
using LeadExec.Grains.Recovery;
using LeadExec.Hosting.Health;
using LeadExec.Ports.Invariants;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Recovery;
using LeadExec.Postgres.Queue;
using LeadExec.Postgres.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Registers the loops of this process and the gate that shows when one of them keeps failing (FM-11).</summary>
internal static class WorkerRegistration
{
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(40);

    /// <summary>
    /// To be registered before everything that works on leads: hosted services stop in reverse order, so the lease outlives the
    /// drain, and an orderly stop leaves no attempt unknown (FM-08).
    /// </summary>
    public static IServiceCollection AddLease(this IServiceCollection services)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestDrain);
        services.AddSingleton<PostgresRecoveryStore>();
        return services.AddWorker<LeaseKeeper>();
    }

    public static IServiceCollection AddLeadExecWorkers(this IServiceCollection services)
    {
        services.AddSingleton<IRecoveryStore>(provider => provider.GetRequiredService<PostgresRecoveryStore>());
        services.AddSingleton<IOutbox, PostgresOutbox>();
        services.AddSingleton<LossNoticeSender>();
        services.AddSingleton<InvoiceMailer>();
        services.AddSingleton<PortalSales>();
        services.AddSingleton<PortalLetterLinks>();
        services.AddSingleton<NoticeRecords>();
        services.AddSingleton<NoticeSpreader>();
        services.AddSingleton<NoticeMailer>();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<MailGauge>();
        services.AddSingleton<IHealthWarning>(provider => provider.GetRequiredService<MailGauge>());
        services.AddSingleton<MailTools>();
        services.AddSingleton<FinalResults>();
        services.AddSingleton<ResultTeller>();
        services.AddSingleton<IMessageTeller, MessageTeller>();
        services.AddSingleton<OutboxRound>();
        services.AddSingleton<RecoveryRound>();
        services.AddSingleton<PinRound>();
        services.AddWorker<QueueWorker>();
        return services.AddWorker<RecoverySweeper>().AddWorker<PinSweeper>().AddWorker<OrderSweeper>().AddWorker<InvoiceSweeper>().AddWorker<ChargeWorker>().AddWorker<JournalSealer>().AddWorker<PingSweeper>().AddWorker<OutboxDispatcher>().AddWorker<MailDispatcher>().AddWorker<NoticeSweeper>().AddWorker<ExportWorker>();
    }

    /// <summary>The delivery queue and what the receivers and health see of it. Options: <c>LeadExec:Queue</c>.</summary>
    public static IServiceCollection AddDeliveryQueue(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<QueueOptions>().Bind(configuration.GetSection("LeadExec:Queue")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<QueueBell>();
        services.AddSingleton<QueueGauge>();
        services.AddSingleton<IQueueGate>(provider => provider.GetRequiredService<QueueGauge>());
        services.AddSingleton<IHealthWarning, QueueWarning>();
        services.AddSingleton<QueueLine>();
        services.AddSingleton<QueueServices>();
        services.AddSingleton<DeliveryQueue>();
        return services.AddSingleton<IQueueStore, PostgresQueueStore>();
    }

    /// <summary>The check of the record, and what health and metrics show of it. Options: <c>LeadExec:Invariants</c>.</summary>
    public static IServiceCollection AddInvariants(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InvariantOptions>().Bind(configuration.GetSection("LeadExec:Invariants")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<InvariantBoard>();
        services.AddSingleton<IHealthWarning>(provider => provider.GetRequiredService<InvariantBoard>());
        services.AddSingleton<IHealthWarning, InvariantsOverdue>();
        return services.AddHostedService<InvariantWorker>();
    }

    private static IServiceCollection AddWorker<TWorker>(this IServiceCollection services)
        where TWorker : SupervisedWorker
    {
        services.AddSingleton<TWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<TWorker>());
        return services.AddSingleton<IReadinessGate>(provider => new WorkerGate(provider.GetRequiredService<TWorker>()));
    }
}
