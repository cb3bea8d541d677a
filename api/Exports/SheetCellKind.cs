namespace LeadExec.Api.Exports;

/// <summary>How a cell is written.</summary>
internal enum SheetCellKind
{
    Empty = 0,
    Text = 1,
    Number = 2,
    Money = 3,
    Moment = 4,
}
