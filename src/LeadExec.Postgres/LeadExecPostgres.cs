using LeadExec.Domain.Places;
using LeadExec.Ports.Access;
using LeadExec.Ports.Audit;
using LeadExec.Ports.Books;
using LeadExec.Ports.Exports;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Invariants;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Lists;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Operations;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Places;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using LeadExec.Ports.Views;
using LeadExec.Postgres.Access;
using LeadExec.Postgres.Audit;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Checking;
using LeadExec.Postgres.Exports;
using LeadExec.Postgres.Delivery;
using LeadExec.Postgres.Invoices;
using LeadExec.Postgres.Leads;
using LeadExec.Postgres.Lists;
using LeadExec.Postgres.Mail;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Payments;
using LeadExec.Postgres.Places;
using LeadExec.Postgres.Portal;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Returns;
using LeadExec.Postgres.Security;
using LeadExec.Postgres.Settings;
using LeadExec.Postgres.Users;
using LeadExec.Postgres.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LeadExec.Postgres;

/// <summary>Registers the PostgreSQL adapters.</summary>
public static class LeadExecPostgres
{
    /// <summary>
    /// Settings, catalog, people, credentials and secrets. Uses the registered <see cref="NpgsqlDataSource"/>, or makes one from
    /// <paramref name="connectionString"/>. The database must be migrated before the host starts; the start is refused when the
    /// installation key is not the database's.
    /// </summary>
    public static IServiceCollection AddLeadExecPostgres(
        this IServiceCollection services, string connectionString, Action<InstallationKeyOptions>? installationKey = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SettingOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        services.AddSingleton(_ => LoadKey(installationKey));
        services.AddSingleton<ISecretBox, SecretBox>();
        services.AddSingleton<IKeyedHash, KeyedHash>();
        services.AddHostedService<InstallationKeyCheck>();
        services.AddOptions<IpPlaceOptions>();
        services.AddSingleton<IpPlaceSource>();
        services.AddSingleton<IIpPlaces>(provider => provider.GetRequiredService<IpPlaceSource>());
        services.AddHostedService(provider => provider.GetRequiredService<IpPlaceSource>());
        services.AddSingleton<PostgresCatalogSource>();
        services.AddSingleton<ICatalogSource>(provider => provider.GetRequiredService<PostgresCatalogSource>());
        services.AddHostedService(provider => provider.GetRequiredService<PostgresCatalogSource>());
        services.AddSingleton<ISettingStore, PostgresSettingStore>();
        services.AddSingleton<IPostalPlaces, PostgresPostalPlaces>();
        services.AddSingleton<IListRows, PostgresListRows>();
        services.AddSingleton<ISettingDrafts, PostgresSettingDrafts>();
        services.AddPeople();
        services.AddSingleton<IOAuthConnections, PostgresOAuthConnections>();
        services.AddSingleton<IMailLog, PostgresMailLog>();
        services.AddSingleton<INotices, PostgresNotices>();
        services.AddSingleton<ILeadEraser, PostgresLeadEraser>();
        services.AddOptions<ReadOptions>();
        services.TryAddSingleton(provider => new ReadDatabase(provider.GetRequiredService<IOptions<ReadOptions>>().Value with { ConnectionString = connectionString }));
        services.AddSingleton<IInvariantRuns>(provider => new PostgresInvariantRuns(provider.GetRequiredService<NpgsqlDataSource>(), connectionString));
        services.TryAddSingleton<ILeadQueries, PostgresLeadQueries>();
        services.TryAddSingleton<IEarlierSales, PostgresEarlierSales>();
        services.TryAddSingleton<IReconcileQueries, PostgresReconcileQueries>();
        services.TryAddSingleton<IDeliveryQueries, PostgresDeliveryQueries>();
        services.TryAddSingleton<IDeliveryNotes, PostgresDeliveryNotes>();
        services.AddLeadRecord();
        services.TryAddSingleton<IFailedDeliveryQueries, PostgresFailedDeliveryQueries>();
        services.TryAddSingleton<IQueueQueries, PostgresQueueQueries>();
        services.TryAddSingleton<ICapQueries, PostgresCapQueries>();
        services.TryAddSingleton<IDuplicateQueries, PostgresDuplicateQueries>();
        services.TryAddSingleton<IPingQueries, PostgresPingQueries>();
        services.TryAddSingleton<ISystemFigures, PostgresSystemFigures>();
        services.AddSingleton<IReportQueries, PostgresReportQueries>();
        services.AddSingleton<IAnomalyQueries, PostgresAnomalyQueries>();
        services.AddSingleton<IPortalQueries, PostgresPortalQueries>();
        services.AddSingleton<IPortalBrands, PostgresPortalBrands>();
        services.AddSingleton<IPortalLinks, PostgresPortalLinks>();
        services.AddSingleton<IPortalPeople, PostgresPortalPeople>();
        services.AddSingleton<IAppointments, PostgresAppointments>();
        services.AddSingleton<ISavedViews, PostgresSavedViews>();
        services.AddSingleton<IExportJobs, PostgresExportJobs>();
        services.AddSingleton<IConfirmationQueries, PostgresConfirmationQueries>();
        services.AddSingleton<IPriceConfirmations, PostgresPriceConfirmations>();
        return services.AddOrders().AddPayments().AddReturns();
    }

    private static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<IUserStore, PostgresUserStore>();
        services.AddSingleton<IStaffRoles, PostgresStaffRoles>();
        services.AddSingleton<ISessionStore, PostgresSessionStore>();
        services.AddSingleton<ISetupLink, PostgresSetupLink>();
        services.AddSingleton<IOneTimeLinks, PostgresOneTimeLinks>();
        services.AddSingleton<ISignInThrottle, PostgresSignInThrottle>();
        services.AddSingleton<IApiCredentials, PostgresApiCredentials>();
        services.AddSingleton<IAccessTokens, PostgresAccessTokens>();
        services.AddSingleton<IAuditLog, PostgresAuditLog>();
    }

    private static void AddLeadRecord(this IServiceCollection services)
    {
        services.TryAddSingleton<ILeadValues, PostgresLeadValues>();
        services.TryAddSingleton<ILeadHistory, PostgresLeadHistory>();
        services.TryAddSingleton<ILeadNotes, PostgresLeadNotes>();
        services.TryAddSingleton<ILeadFiles, PostgresLeadFiles>();
    }

    private static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddSingleton<IPaymentStore>(provider => new PostgresPaymentStore(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IChargeStore>(provider => new PostgresChargeStore(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IRefundStore>(provider => new PostgresRefundStore(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IWalletRecharges>(provider => new PostgresWalletRecharges(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<IGatewayEvents>(provider => new PostgresGatewayEvents(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<ICardSetups, PostgresCardSetups>();
        return services.AddSingleton<IClientCards, PostgresClientCards>();
    }

    private static IServiceCollection AddReturns(this IServiceCollection services)
    {
        services.AddOptions<ReturnOptions>();
        return services.AddSingleton<IReturnStore>(provider => new PostgresReturnStore(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<ICatalogSource>(), provider.GetRequiredService<IOptions<ReturnOptions>>().Value));
    }

    private static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.AddSingleton<IBookKeeper, PostgresBookKeeper>();
        services.AddSingleton<IWalletQueries, PostgresWalletQueries>();
        services.AddSingleton<IJournalChain, PostgresJournalChain>();
        services.AddSingleton<IAuditSeals, PostgresAuditSeals>();
        services.AddSingleton<IStatements, PostgresStatements>();
        services.AddSingleton<ISourcePayouts, PostgresSourcePayouts>();
        services.AddSingleton<IBookPeriods, PostgresBookPeriods>();
        services.AddSingleton<IOrderStore>(provider => new PostgresOrderStore(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<ICatalogSource>()));
        services.AddSingleton<IInvoiceStore, PostgresInvoiceStore>();
        services.AddSingleton<PostgresOpenOrders>();
        services.AddSingleton<IOpenOrders>(provider => provider.GetRequiredService<PostgresOpenOrders>());
        return services.AddHostedService(provider => provider.GetRequiredService<PostgresOpenOrders>());
    }

    private static InstallationKey LoadKey(Action<InstallationKeyOptions>? configure)
    {
        var options = new InstallationKeyOptions();
        configure?.Invoke(options);
        return InstallationKey.Load(options);
    }
}
