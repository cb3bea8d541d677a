using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>What people wrote about deliveries (LEAD-34). It may hold personal data and goes with the lead's (E-38).</summary>
public interface IDeliveryNotes
{
    /// <summary>Most notes of one delivery.</summary>
    const int MostPerDelivery = 100;

    /// <summary>Most characters of a note.</summary>
    const int LongestText = 2_000;

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<DeliveryNote>> ListAsync(LeadId lead, AttemptId delivery, CancellationToken cancellationToken);

    /// <summary>Writes a note, or says it anew when <paramref name="note"/> is there; the same id twice writes once. False: no such delivery or note, an erased lead, or too many.</summary>
    Task<bool> WriteAsync(LeadId lead, AttemptId delivery, DeliveryNote note, CancellationToken cancellationToken);
}
