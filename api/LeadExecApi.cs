using LeadExec.Api.Books;
using LeadExec.Api.ByHand;
using LeadExec.Api.Delivery;
using LeadExec.Api.Distribution;
using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Instructions;
using LeadExec.Api.Invoices;
using LeadExec.Api.Leads;
using LeadExec.Api.Lists;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Operations;
using LeadExec.Api.Orders;
using LeadExec.Api.Payments;
using LeadExec.Api.Portal;
using LeadExec.Api.Record;
using LeadExec.Api.Reports;
using LeadExec.Api.Returns;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Api.Views;
using LeadExec.Api.Wallets;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadExec.Api;

/// <summary>The JSON API as a whole, for whichever process hosts it.</summary>
public static class LeadExecApi
{
    internal const string Prefix = "/api/v1";

    /// <summary>Services of the API. The host registers the ports: <c>AddLeadExecPostgres</c> brings all that are needed here.</summary>
    public static WebApplicationBuilder AddLeadExecApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddOptions<JsonOptions>().Configure<IHttpContextAccessor>((options, requests) =>
        {
            SettingJson.Apply(options.SerializerOptions);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Resolver(new MoneyFigures(requests)));
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ApiExceptionHandler>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["traceId"] = Problems.TraceId(context.HttpContext));
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorization(Policies.Configure);
        services.AddSingleton<PortalEye>();
        services.AddSingleton<PasswordGate>();
        services.AddSingleton<PriceEndpoints.PriceDesk>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<SettingWriter>();
        services.AddSingleton<SettingReaders>();
        services.AddSingleton<DraftPreview>();
        services.TryAddSingleton<PostingSheets>();
        services.AddSingleton<TrialGate>();
        services.AddSingleton<PayGate>();
        services.AddSingleton<ListImports>();
        services.AddOptions<ReturnOptions>().Bind(builder.Configuration.GetSection("LeadExec:Returns"));
        services.AddSingleton<ReturnImports>();
        services.AddOptions<SavedViewOptions>().Bind(builder.Configuration.GetSection("LeadExec:SavedViews")).ValidateDataAnnotations().ValidateOnStart();
        services.AddExports(builder.Configuration);
        services.AddOptions<LeadRecordOptions>().Bind(builder.Configuration.GetSection("LeadExec:LeadRecord")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LeadFileDesk>();
        services.AddSingleton<HandDesk>();
        services.AddSingleton<QueueFeed>();
        services.AddLeadExecOpenApi();
        return builder;
    }

    /// <summary>Middleware and endpoints: the JSON API under /api/v1, the token endpoint, the OpenAPI document and its page at /docs.</summary>
    public static WebApplication MapLeadExecApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use(app.Services.GetRequiredService<ClientAddress>().TakeSchemeAsync);
        app.Use(SecurityHeaders.Apply);
        // The receivers answer mistakes in their own dialects.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal), branch => branch.UseExceptionHandler());
        app.UseAuthentication();
        app.UseAuthorization();
        var api = app.MapGroup(Prefix);
        api.AddEndpointFilter(new CsrfGuard());
        api.AddEndpointFilter(new StaffScope());
        StaffRoutes.Apply(api);
        SetupEndpoints.Map(api);
        SessionEndpoints.Map(api);
        PortalUserEndpoints.Map(api);
        StaffUserEndpoints.Map(api);
        StaffRoleEndpoints.Map(api);
        PeopleEndpoints.Map(api);
        CredentialEndpoints.Map(api);
        MapSettings(api, app.Services);
        TrialEndpoints.Map(api);
        PreviewEndpoints.Map(api);
        OAuthEndpoints.Map(api);
        ReconcileEndpoints.Map(api);
        FailedDeliveryEndpoints.Map(api);
        MailEndpoints.Map(api);
        SystemEndpoints.Map(api);
        InvariantEndpoints.Map(api);
        OperatorEndpoints.Map(api);
        QueueEndpoints.Map(api);
        QueueEventEndpoints.Map(api);
        DryRunEndpoints.Map(api);
        LeadEndpoints.Map(api);
        WhyEndpoints.Map(api);
        HandEndpoints.Map(api);
        FinderEndpoints.Map(api);
        AddLeadEndpoints.Map(api);
        NoteEndpoints.Map(api);
        ValueEndpoints.Map(api);
        LeadNoteEndpoints.Map(api);
        LeadFileEndpoints.Map(api, app.Services);
        DeliveryEndpoints.Map(api);
        RefusedPostEndpoints.Map(api);
        PingEndpoints.Map(api);
        DirectoryEndpoints.Map(api);
        SavedViewEndpoints.Map(api);
        ExportEndpoints.Map(api);
        ReportEndpoints.Map(api);
        AnomalyEndpoints.Map(api);
        MapClients(api, app);
        TokenEndpoint.Map(app);
        app.MapLeadExecOpenApi();
        return app;
    }

    /// <summary>What clients do for themselves, and the money between them and us.</summary>
    private static void MapClients(RouteGroupBuilder api, WebApplication app)
    {
        PortalEndpoints.Map(api);
        PortalFileEndpoints.Map(api, app.Services);
        BrandEndpoints.Map(api);
        BrandEndpoints.MapStyle(app);
        ProfileEndpoints.Map(api);
        LeadLinkEndpoints.Map(api);
        AppointmentEndpoints.Map(api);
        PortalReportEndpoints.Map(api);
        TeamEndpoints.Map(api);
        ConfirmationEndpoints.Map(api);
        AwaitedEndpoints.Map(api);
        OrderEndpoints.Map(api);
        PortalOrderEndpoints.Map(api);
        OfferEndpoints.Map(api);
        InvoiceEndpoints.Map(api);
        PortalInvoiceEndpoints.Map(api);
        PriceEndpoints.Map(api);
        WalletEndpoints.Map(api);
        ReturnEndpoints.Map(api);
        PortalReturnEndpoints.Map(api);
        ChainEndpoints.Map(api);
        PaymentEndpoints.Map(api);
        PortalPaymentEndpoints.Map(api);
        RefundEndpoints.Map(api);
        CardEndpoints.Map(api);
        PortalCardEndpoints.Map(api);
        PaymentWebhook.Map(app);
        StatementEndpoints.Map(api);
        PayoutEndpoints.Map(api);
        PeriodEndpoints.Map(api);
        PayEndpoints.Map(app);
    }

    private static void MapSettings(RouteGroupBuilder api, IServiceProvider services)
    {
        AccountEndpoints.Map(api);
        BillingEndpoints.Map(api);
        ResourceEndpoints<LeadTypeBody, Domain.LeadTypes.LeadType>.Map(api, new LeadTypeResource());
        ResourceEndpoints<LeadSourceBody, Domain.Catalogs.LeadSource>.Map(api, new LeadSourceResource());
        AccessKeyEndpoints.Map(api);
        ResourceEndpoints<CampaignBody, Domain.Catalogs.Campaign>.Map(api, new CampaignResource(services.GetRequiredService<IKeyedHash>()));
        ResourceEndpoints<ClientBody, Domain.Catalogs.Client>.Map(api, new ClientResource());
        ResourceEndpoints<DeliveryMethodBody, Domain.Catalogs.DeliveryMethod>.Map(api, new DeliveryMethodResource(services.GetRequiredService<ISecretBox>()));
        ResourceEndpoints<DeliveryAccountBody, Domain.Catalogs.DeliveryAccount>.Map(api, new DeliveryAccountResource());
        ResourceEndpoints<DistributionListBody, Domain.Lists.DistributionList>.Map(api, new DistributionListResource());
        ListRowEndpoints.Map(api);
        ResourceEndpoints<DeliveryGroupBody, Domain.Catalogs.DeliveryGroup>.Map(api, new DeliveryGroupResource());
        ResourceEndpoints<ClientGroupBody, Domain.Catalogs.ClientGroup>.Map(api, new ClientGroupResource());
        ResourceEndpoints<ExclusiveGroupBody, Domain.Catalogs.ExclusiveGroup>.Map(api, new ExclusiveGroupResource());
        InstructionEndpoints.MapData(api);
        CatalogEndpoints.Map(api);
    }
}
