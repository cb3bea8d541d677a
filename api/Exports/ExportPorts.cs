using LeadExec.Api.Intake;
using LeadExec.Ports.Books;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Exports;

/// <summary>What lists are read with.</summary>
internal sealed record ExportPorts(ExportPorts.OfLeads Leads, ExportPorts.OfMoney Money, ExportPorts.OfAll All, ExportPorts.OfSettings Kept)
{
    internal sealed record OfLeads(ILeadQueries Leads, IPingQueries Pings, IDeliveryQueries Deliveries, IReturnStore Returns);

    internal sealed record OfMoney(IOrderStore Orders, IPaymentStore Payments, IInvoiceStore Invoices, IStatements Statements);

    internal sealed record OfAll(ICatalogSource Catalogs, IKeyedHash Hashes, TimeProvider Time, IOptions<IntakeOptions> Intake, IStaffRoles Roles);

    internal sealed record OfSettings(ISettingStore Settings, ISecretBox Box);
}
