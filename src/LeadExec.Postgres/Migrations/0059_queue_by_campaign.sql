-- The delivery queue takes campaigns in turn, so that one campaign's backlog does not starve another's: leads of stage 7 by campaign and due time.
alter table lead_flow add column campaign_id int not null default 0;
update lead_flow f set campaign_id = l.campaign_id from lead l where l.id = f.id and f.stage = 7;
create index lead_flow_queue_campaign on lead_flow(campaign_id, due_at, id) where stage = 7;
