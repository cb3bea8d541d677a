using LeadExec.Ports.Exports;
using LeadExec.Postgres.Queries;

namespace LeadExec.Postgres.Exports;

/// <summary>A job as the database answers it.</summary>
internal sealed class ExportRow
{
    public Guid Id { get; init; }

    public int Owner { get; init; }

    public string List { get; init; } = "";

    public string Form { get; init; } = "";

    public string Filter { get; init; } = "";

    public string Columns { get; init; } = "";

    public bool Personal { get; init; }

    public short State { get; init; }

    public int Epoch { get; init; }

    public long Rows { get; init; }

    public long Bytes { get; init; }

    public string? Why { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public ExportOrder ToOrder() => new()
    {
        Id = Id,
        Owner = new(Owner),
        List = List,
        Form = Form == "csv" ? ExportForm.Csv : ExportForm.Xlsx,
        Filter = Filter,
        Columns = Columns,
        Personal = Personal,
    };

    public ExportJob ToJob() => new()
    {
        Order = ToOrder(),
        State = (ExportState)State,
        Rows = Rows,
        Bytes = Bytes,
        Why = Why,
        CreatedAt = Utc.At(CreatedAt),
        EndedAt = Utc.At(EndedAt),
        ExpiresAt = Utc.At(ExpiresAt),
    };
}
